package tenths.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import tenths.access.Tokens;
import tenths.access.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that works through the HTTP API with somebody's token.
@NullMarked
final class Program {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    private Program(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /// @param login whose token it has
    static Program of(OpenHouse open, String login) {
        var house = open.firm().house();
        var user = new Users(house.transactions()).find(login).getFirst();
        var tokens = new Tokens(house.transactions());
        return new Program(open.address(), tokens.make(house.ids().next(), user.id(), "test", house.now()));
    }

    /// What came back.
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        /// The text of a field, by a JSON pointer.
        String at(String pointer) {
            return json().at(pointer).asString();
        }

        int number(String pointer) {
            return json().at(pointer).asInt();
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }

    Answer get(String path) {
        return send(request(path).header("Accept", "*/*"));
    }

    /// With a key of its own.
    Answer post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /// @param body with single quotes for double ones
    Answer post(String path, String body, String key) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
