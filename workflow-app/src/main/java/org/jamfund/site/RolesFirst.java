package org.jamfund.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Turns away whoever lacks the roles a route asks for with {@link Only}, before the request's body is read. */
final class RolesFirst implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getUserPrincipal() instanceof Authentication signedIn) {
            Only only = onlyFor(method);
            if (only != null && signedIn.getPrincipal() instanceof Actor actor) {
                actor.require(only.value());
            }
        }
        return true;
    }

    private static @Nullable Only onlyFor(HandlerMethod method) {
        Only only = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Only.class);
        return only == null ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Only.class) : only;
    }
}
