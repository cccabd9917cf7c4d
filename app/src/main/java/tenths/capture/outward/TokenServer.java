package tenths.capture.outward;

import java.io.IOException;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Renews access tokens at a provider that keeps mail (OAuth 2, RFC 6749 section 6): the refresh token goes there and
/// nowhere else, over HTTPS.
public final class TokenServer {
    private static final int LARGEST_ANSWER_BYTES = 1 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Https https;

    public TokenServer(Https https) {
        this.https = https;
    }

    /// What is shown to the provider.
    ///
    /// @param secret of the firm's app; blank where it has none
    public record Grant(String address, String client, String secret, String refreshToken) {}

    /// @param refreshToken another one for the next time; null where the old one stays good
    public record Fresh(String accessToken, @Nullable String refreshToken) {}

    /// @throws Unreachable if there is none, with what somebody must do about it
    public Fresh renew(Grant grant) throws IOException {
        var address = Https.address(grant.address());
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "refresh_token");
        fields.put("refresh_token", grant.refreshToken());
        fields.put("client_id", grant.client());
        if (!grant.secret().isBlank()) {
            fields.put("client_secret", grant.secret());
        }
        try {
            var answer = https.ask(Https.Ask.form(address, fields), LARGEST_ANSWER_BYTES);
            return read(String.valueOf(address.getHost()), answer.body().readAllBytes());
        } catch (Unreachable refused) {
            throw refused.again()
                    ? refused
                    : new Unreachable(
                            "The access token was not renewed. " + refused.getMessage()
                                    + " Consent may have ended: enter a new refresh token.",
                            false);
        }
    }

    private static Fresh read(String host, byte[] body) throws Unreachable {
        try {
            var answer = MAPPER.readTree(body);
            var token = answer.path("access_token").asString("");
            if (!token.isEmpty()) {
                var next = answer.path("refresh_token").asString("");
                return new Fresh(token, next.isEmpty() ? null : next);
            }
        } catch (JacksonException noJson) {
            // told below
        }
        throw new Unreachable("The server " + host + " gave no access token.", false);
    }
}
