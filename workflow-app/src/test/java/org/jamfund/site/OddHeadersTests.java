package org.jamfund.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Headers as bytes on the wire: a well-behaved HTTP client would not send these. */
@JamfundTest
class OddHeadersTests {

    private static final String BODY = "{\"username\":\"nobody\",\"password\":\"nothing\"}";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"User-Agent", "Idempotency-Key", "If-Match", "Referer", "HX-Request", "X-Requested-With"})
    void anEmojiInAHeaderIsNoFault(String header) throws IOException {
        assertThat(answerTo(header, "\uD83D\uDE00")).startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User-Agent", "Idempotency-Key", "If-Match", "Referer", "HX-Request", "X-Requested-With"})
    void aControlCharacterInAHeaderIsTheSendersFault(String header) throws IOException {
        assertThat(answerTo(header, "\u0085")).startsWith("HTTP/1.1 400").contains("\"code\":\"malformed\"");
    }

    private String answerTo(String header, String value) throws IOException {
        String request = "POST /api/tokens HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n"
                + header + ": " + value + "\r\n\r\n" + BODY;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
