package org.jamfund.site;

import org.jamfund.people.SignInFailed;
import org.jamfund.people.SignIns;
import org.jamfund.people.TooManyAttempts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The login page's way to the same check the API uses. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final SignIns signIns;

    PasswordSignIn(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        try {
            return CurrentActor.authentication(
                    signIns.authenticate(attempt.getName(), String.valueOf(attempt.getCredentials())));
        } catch (SignInFailed failed) {
            throw new BadCredentialsException("sign-in failed", failed);
        } catch (TooManyAttempts attempts) {
            throw new LockedException("too many attempts", attempts);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
