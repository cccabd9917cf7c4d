package tenths.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tenths.access.Tokens;
import tenths.desk.House;

/// Knows a program by the token it shows: `Authorization: Bearer tenths_...`.
@Component
final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final House house;
    private final Tokens tokens;

    TokenFilter(House house) {
        this.house = house;
        tokens = new Tokens(house.transactions());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER)) {
            tokens.find(header.substring(BEARER.length()).strip(), house.now()).stream()
                    .map(SessionCookie::signedIn)
                    .forEach(user -> SecurityContextHolder.setContext(new SecurityContextImpl(user)));
        }
        chain.doFilter(request, response);
    }

    /// It stands in the chain of the API only, not before every request.
    @Component
    static class OnlyWhereAsked {
        @Bean
        FilterRegistrationBean<TokenFilter> notEverywhere(TokenFilter filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
