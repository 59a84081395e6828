package org.jamfund.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long a token lives, what a password costs to check, and how many wrong ones one username is allowed at once. */
@ConfigurationProperties("jamfund.sign-in")
record SignInSettings(
        @DefaultValue("12h") Duration tokenLifetime,
        @DefaultValue("10") int bcryptStrength,
        @DefaultValue("10") int wrongPasswords,
        @DefaultValue("1m") Duration wrongPasswordsPer) {}
