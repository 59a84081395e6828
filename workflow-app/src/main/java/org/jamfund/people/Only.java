package org.jamfund.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a route at all. Whoever holds none of the roles is not allowed in before anything they sent is read,
 * so they learn nothing from it; whether the others may do it to this very thing, the door decides.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Only {

    Role[] value();
}
