package org.jamfund.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who begins a request and never ends it holds nobody up for long. */
@JamfundTest(properties = "server.tomcat.connection-timeout=1s")
class SlowSendersTests {

    private final Given given;
    private final int port;

    @Autowired
    SlowSendersTests(Given given, @LocalServerPort int port) {
        this.given = given;
        this.port = port;
    }

    @Test
    void aBodyThatNeverEndsIsGivenUpInPlainWords() throws IOException {
        String head = "POST /api/jams HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000\r\nConnection: close\r\nAuthorization: Bearer "
                + given.aFacilitator().token() + "\r\n\r\n{";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 408")
                    .contains("application/problem+json")
                    .contains("\"code\":\"timeout\"");
        }
    }
}
