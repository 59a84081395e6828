package org.jamfund.site;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.jamfund.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** Who reads the page and how they want it; templates ask it as {@code @reader}, error pages included. */
@Component
class Reader {

    static final String THEME_COOKIE = "theme";
    static final Set<String> THEMES = Set.of("light", "dark");

    /** The signed-in person, or absent for a stranger. */
    public @Nullable Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : null;
    }

    /** True when the reader holds one of the roles, given by their codes. */
    public boolean hasAny(String... codes) {
        Actor actor = actor();
        return actor != null
                && actor.roles().stream().anyMatch(role -> Set.of(codes).contains(role.code()));
    }

    /** The theme the reader chose, or absent: then the device decides. */
    public @Nullable String theme() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return null;
        }
        Cookie cookie = WebUtils.getCookie(attributes.getRequest(), THEME_COOKIE);
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : null;
    }
}
