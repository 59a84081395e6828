package org.jamfund.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A form as its file has it, and the questions in it. */
record FormFile(String name, JsonNode content) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<FormFile> all() {
        try (Stream<Path> files = Files.find(
                Path.of("."), 2, (file, attributes) -> file.toString().endsWith(".form"))) {
            return files.sorted().map(FormFile::read).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static FormFile read(Path file) {
        try {
            return new FormFile(Path.of(".").relativize(file).toString(), JSON.readTree(file.toFile()));
        } catch (IOException cause) {
            throw new UncheckedIOException(file + " is no JSON", cause);
        }
    }

    static FormFile of(String content) {
        try {
            return new FormFile("room/some-form.form", JSON.readTree(content));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    String id() {
        return content.path("id").asText();
    }

    /** Every question, those inside a repeated group included. */
    List<JsonNode> questions() {
        return below(content)
                .filter(component -> !"text".equals(type(component)))
                .toList();
    }

    List<JsonNode> components() {
        return below(content).toList();
    }

    private static Stream<JsonNode> below(JsonNode parent) {
        return children(parent.path("components")).flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    static Stream<JsonNode> children(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static String type(JsonNode component) {
        return component.path("type").asText();
    }

    /** What the answer is called; a repeated group has a path instead of a key. */
    static String key(JsonNode question) {
        return question.path("key").asText(question.path("path").asText());
    }

    static String label(JsonNode question) {
        return question.path("label").asText(question.path("dateLabel").asText());
    }

    @Override
    public String toString() {
        return name;
    }
}
