package org.jamfund.load;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The people of a benchmark, made on a fresh product through its one-time token. */
record Crowd(Api facilitator, Api finance, Api owner, Api voter, List<Api> experts, List<Api> board) {

    private static final Pattern TOKEN = Pattern.compile("one-time token:? (\\S+)", Pattern.CASE_INSENSITIVE);
    private static final String PASSWORD = "benchmark-password-1";

    static Crowd gather(Server server) throws IOException {
        Matcher token = TOKEN.matcher(server.log());
        if (!token.find()) {
            throw new IllegalStateException("The first start printed no one-time token");
        }
        Api anonymous = Api.anonymous(server.address());
        anonymous.post("/api/setup", "{\"token\":\"%s\",%s}".formatted(token.group(1), account("admin")));
        Api admin = anonymous.signIn("admin", PASSWORD);
        return new Crowd(
                person(admin, anonymous, "facilitator", "facilitator"),
                person(admin, anonymous, "finance", "finance"),
                person(admin, anonymous, "owner", ""),
                person(admin, anonymous, "voter", ""),
                several(admin, anonymous, "expert", 4),
                several(admin, anonymous, "board", 3));
    }

    private static List<Api> several(Api admin, Api anonymous, String role, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> person(admin, anonymous, role + n, role))
                .toList();
    }

    private static Api person(Api admin, Api anonymous, String username, String role) {
        String roles = role.isEmpty() ? "" : '"' + role + '"';
        admin.post(
                "/api/people",
                "{%s,\"audience\":\"employee\",\"roles\":[%s],\"expertise\":{\"topics\":[\"General\"],\"languages\":[\"en\"],\"capacity\":1000}}"
                        .formatted(account(username), roles));
        return anonymous.signIn(username, PASSWORD);
    }

    private static String account(String username) {
        return "\"username\":\"%1$s\",\"displayName\":\"%1$s\",\"email\":\"%1$s@benchmark.invalid\",\"password\":\"%2$s\""
                .formatted(username, PASSWORD);
    }
}
