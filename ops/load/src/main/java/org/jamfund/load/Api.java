package org.jamfund.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** The product's API as one signed-in person sees it; anything but 2xx stops the benchmark. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final String address;
    private final String token;

    private Api(HttpClient client, String address, String token) {
        this.client = client;
        this.address = address;
        this.token = token;
    }

    static Api anonymous(String address) {
        return new Api(HttpClient.newHttpClient(), address, "");
    }

    Api signIn(String username, String password) {
        String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
        return new Api(client, address, post("/api/tokens", body).get("token").asText());
    }

    JsonNode get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "application/json");
    }

    JsonNode post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body), "application/json");
    }

    JsonNode put(String path, String body) {
        return send("PUT", path, BodyPublishers.ofString(body), "application/json");
    }

    JsonNode upload(String path, Path file) throws IOException {
        return send("POST", path, BodyPublishers.ofFile(file), "text/plain");
    }

    private JsonNode send(String method, String path, BodyPublisher body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .header("Idempotency-Key", path)
                .header("If-Match", "\"0\"")
                .method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                        method + " " + path + ": " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException broken) {
            throw new IllegalStateException(method + " " + path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
