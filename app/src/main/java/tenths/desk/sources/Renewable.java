package tenths.desk.sources;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.capture.outward.TokenServer;
import tenths.store.capture.SourceRow;
import tools.jackson.databind.json.JsonMapper;

/// What is locked for a mailbox whose access tokens are renewed: the secret of the firm's app and the refresh token.
///
/// @param clientSecret blank where the app has none
record Renewable(String clientSecret, String refreshToken) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    String text() {
        return MAPPER.writeValueAsString(Map.of("clientSecret", clientSecret, "refreshToken", refreshToken));
    }

    static Renewable read(String text) {
        var kept = MAPPER.readTree(text);
        return new Renewable(
                kept.path("clientSecret").asString(""),
                kept.path("refreshToken").asString(""));
    }

    /// With the refresh token of the next time.
    ///
    /// @param next null where the old one stays good
    Renewable with(@Nullable String next) {
        return next == null ? this : new Renewable(clientSecret, next);
    }

    TokenServer.Grant grant(SourceRow.Renewal renewal) {
        return new TokenServer.Grant(renewal.address(), renewal.client(), clientSecret, refreshToken);
    }
}
