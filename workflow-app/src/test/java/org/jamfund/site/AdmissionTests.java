package org.jamfund.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jamfund.board.BoardSessions;
import org.jamfund.board.NewSession;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that reads a body says first who may send one: whoever may not learns nothing about what is to be sent. */
@JamfundTest
class AdmissionTests {

    /** For whoever takes part or owns something, and for who signs in: whose it is, the door asks. */
    private static final Set<String> EVERYBODYS = Set.of(
            "POST /api/setup",
            "POST /api/tokens",
            "PUT /api/jams/{id}/membership",
            "POST /api/jams/{jam}/ideas",
            "PUT /api/jams/{jam}/ballot",
            "PUT /api/ideas/{idea}",
            "PUT /api/ideas/{idea}/withdrawal",
            "PUT /api/ideas/{idea}/flags/me",
            "PUT /api/comments/{comment}/flags/me",
            "PUT /api/moderation/cases/{id}/appeal",
            "PUT /api/projects/{project}/plan",
            "PUT /api/projects/{project}/payee",
            "PUT /api/projects/{project}/cancellation",
            "PUT /api/projects/{project}/milestones/{number}/report");

    private final ApplicationContext application;
    private final Given given;

    @Autowired
    AdmissionTests(ApplicationContext application, Given given) {
        this.application = application;
        this.given = given;
    }

    private record Route(
            String method, String pattern, @Nullable Only only) {

        String path() {
            return pattern.replaceAll("\\{(number|n|seat)}", "1").replaceAll("\\{[^}]*}", "0000000000000");
        }

        boolean isFor(Role role) {
            return only != null && List.of(only.value()).contains(role);
        }

        int status(SignedIn sender) {
            return sender.api().body("{}").request(method, path()).statusCode();
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Test
    void everyOtherRoleIsTurnedAwayBeforeTheBodyIsRead() {
        List<Route> routes = routes().filter(route -> route.only() != null).toList();
        assertThat(routes).hasSizeGreaterThan(30);
        for (Role role : Role.values()) {
            SignedIn sender = given.aPerson().withRole(role).signedIn();
            assertThat(routes.stream().filter(route -> !route.isFor(role)))
                    .allSatisfy(route -> assertThat(route.status(sender))
                            .as("%s as %s", route, role)
                            .isEqualTo(403));
        }
    }

    @Test
    void whereNoRoleIsAskedForAStrangerIsTurnedAwayTooUnlessItIsForEverybody() {
        SignedIn stranger = given.aPerson().signedIn();
        assertThat(routes().filter(route -> route.only() == null)
                        .filter(route -> !Set.of(403, 404).contains(route.status(stranger)))
                        .map(Route::toString))
                .containsExactlyInAnyOrderElementsOf(EVERYBODYS);
    }

    @Test
    void whoHasNoSeatLearnsNothingAboutAVote() {
        BoardRoom room = new BoardRoom(application, 3);
        Id<Idea> idea = room.proposed("900000");
        String session = application
                .getBean(BoardSessions.class)
                .convene(
                        room.facilitator(),
                        room.jam(),
                        new NewSession(
                                "March",
                                application.getBean(Clock.class).instant(),
                                room.member(0).username(),
                                List.of()))
                .id()
                .text();
        SignedIn stranger = given.aPerson().signedIn();
        Stream.of(
                        new Route("PUT", "/api/ideas/" + idea + "/funding-votes/me", null),
                        new Route("POST", "/api/ideas/" + idea + "/award/conditions", null),
                        new Route("PUT", "/api/ideas/" + idea + "/language", null),
                        new Route("PUT", "/api/board-sessions/" + session + "/minutes/signatures/me", null))
                .forEach(route ->
                        assertThat(route.status(stranger)).as(route.toString()).isEqualTo(403));
    }

    private Stream<Route> routes() {
        Map<RequestMappingInfo, HandlerMethod> all = application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        return all.entrySet().stream()
                // a file of another kind is not even taken in
                .filter(one -> one.getKey().getConsumesCondition().isEmpty())
                .filter(one -> Arrays.stream(one.getValue().getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)))
                .flatMap(one -> one.getKey().getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .flatMap(pattern -> one.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method.name(), pattern, onlyFor(one.getValue())))));
    }

    private static @Nullable Only onlyFor(HandlerMethod handler) {
        Only only = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Only.class);
        return only == null ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Only.class) : only;
    }
}
