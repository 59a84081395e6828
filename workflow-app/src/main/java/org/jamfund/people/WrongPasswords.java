package org.jamfund.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slows down guessing: each username has so many wrong passwords for so long, counted by this node. */
@Component
class WrongPasswords {

    private static final int USERNAMES_WATCHED = 100_000;

    private final SignInSettings settings;
    private final Cache<String, Bucket> buckets;

    WrongPasswords(SignInSettings settings) {
        this.settings = settings;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(USERNAMES_WATCHED)
                .expireAfterAccess(settings.wrongPasswordsPer().multipliedBy(2))
                .build();
    }

    /** Passes while the username may still be wrong once more. */
    void check(String usernameKey) {
        Bucket bucket = buckets.getIfPresent(usernameKey);
        if (bucket == null) {
            return;
        }
        var estimate = bucket.estimateAbilityToConsume(1);
        if (!estimate.canBeConsumed()) {
            throw new TooManyAttempts(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
        }
    }

    void count(String usernameKey) {
        buckets.get(usernameKey, key -> fresh()).tryConsume(1);
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.wrongPasswords())
                        .refillGreedy(settings.wrongPasswords(), settings.wrongPasswordsPer()))
                .build();
    }
}
