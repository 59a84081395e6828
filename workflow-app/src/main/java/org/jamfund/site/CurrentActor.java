package org.jamfund.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jamfund.people.Actor;
import org.jamfund.people.SignIns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who acts in this request, looked up anew each time: a disabled account stops and a new role counts with the next
 * request, whether it comes with a token or with a session.
 */
final class CurrentActor extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final SignIns signIns;

    CurrentActor(SignIns signIns) {
        this.signIns = signIns;
    }

    static boolean hasToken(HttpServletRequest request) {
        return token(request) != null;
    }

    static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    static Authentication authentication(Actor actor) {
        String[] roles =
                actor.roles().stream().map(role -> "ROLE_" + role.name()).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                actor, null, AuthorityUtils.createAuthorityList(roles));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request);
        if (token != null) {
            actAs(signIns.actorFor(token));
        } else if (ofSession() instanceof Actor remembered) {
            Optional<Actor> present = signIns.actor(remembered.id());
            actAs(present);
            if (present.isEmpty()) {
                end(request.getSession(false));
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable Object ofSession() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }

    private static void actAs(Optional<Actor> actor) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        actor.ifPresent(known -> context.setAuthentication(authentication(known)));
        SecurityContextHolder.setContext(context);
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }
}
