package tenths.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Renders a page from its template: `it` is what the page shows, `page` the frame around it, `names` who is who.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Templates implements ViewResolver {
    private static final TemplateEngine ENGINE = engine();

    private static TemplateEngine engine() {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return ENGINE.hasTemplate(template) ? new Page(template) : null;
    }

    private record Page(String template) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var shown = new HashMap<String, Object>();
            if (model != null) {
                for (var name : new String[] {"page", "it", "names"}) {
                    var value = model.get(name);
                    if (value != null) {
                        shown.put(name, value);
                    }
                }
            }
            var out = new Utf8ByteOutput();
            ENGINE.render(template, shown, out);
            response.setContentType(getContentType());
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        }
    }
}
