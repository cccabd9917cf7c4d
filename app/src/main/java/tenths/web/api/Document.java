package tenths.web.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;

/// What holds for every address of the API and stands in none of its handlers: keys and problem documents.
final class Document {
    private static final Map<String, String> READING = Map.of(
            "400", "Something in the request is faulty; all faults are named.",
            "401", "Not signed in.",
            "403", "Not a biller.",
            "404", "Not found.");
    private static final Map<String, String> CHANGING = Map.of(
            "409", "Changed meanwhile, or the first request with this key is still at work.",
            "422", "Refused, with all reasons; or the key belongs to another request.");

    private Document() {}

    static void complete(OpenAPI api) {
        ModelConverters.getInstance(true).read(Problem.class).forEach(api.getComponents()::addSchemas);
        ModelConverters.getInstance(true).read(Fault.class).forEach(api.getComponents()::addSchemas);
        api.getPaths().values().forEach(path -> {
            path.readOperations()
                    .forEach(operation -> READING.forEach((status, words) -> add(operation, status, words)));
            var post = path.getPost();
            if (post != null) {
                post.addParametersItem(key());
                CHANGING.forEach((status, words) -> add(post, status, words));
            }
        });
    }

    private static HeaderParameter key() {
        var parameter = new HeaderParameter();
        parameter.setName(OnceFilter.KEY);
        parameter.setRequired(true);
        parameter.setDescription("A new random text for every request; sent again, the request acts once.");
        parameter.setSchema(new Schema<String>().type("string").maxLength(255));
        return parameter;
    }

    private static void add(Operation operation, String status, String words) {
        var problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(words)
                                .content(new Content().addMediaType(Problem.MEDIA_TYPE, problem)));
    }
}
