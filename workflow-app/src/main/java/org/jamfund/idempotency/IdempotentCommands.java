package org.jamfund.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Sha256;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs a command and keeps its answer under its key, in one transaction: after a crash either both are there or neither.
 * The same request again gets the first answer and nothing happens; another request under the same key is
 * {@link Invalid}; a duplicate that meets the first still at work waits a moment and is then told so by
 * {@link RequestInFlight}. What was refused leaves its key unused.
 */
@Service
@Transactional
public class IdempotentCommands {

    private static final int MAX_KEY = 200;

    private final KeyMapper mapper;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotentCommands(KeyMapper mapper, ObjectMapper json, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    /** The command's answer as JSON, or the answer it gave when it was first asked for. */
    public <T> Answered<T> once(Asked asked, Supplier<T> command) {
        IdempotencyKey key = asked.key();
        if (key == null) {
            return new Answered<>(written(command.get()));
        }
        Optional<String> given = answerGiven(asked, key);
        return new Answered<>(given.orElseGet(() -> {
            String answer = written(command.get());
            mapper.answer(asked.by().id(), key.text(), answer);
            return answer;
        }));
    }

    /** Claims the key, which makes parallel duplicates wait here; or finds what its first use was answered. */
    private Optional<String> answerGiven(Asked asked, IdempotencyKey key) {
        if (key.text().length() > MAX_KEY) {
            throw Invalid.field(IdempotencyKey.HEADER, "too-long", MAX_KEY);
        }
        String hash = hash(asked);
        try {
            mapper.claim(new KeyUse(asked.by().id(), key.text(), asked.command(), hash, null, clock.instant()));
            return Optional.empty();
        } catch (DuplicateKeyException usedBefore) {
            KeyUse first = mapper.use(asked.by().id(), key.text());
            if (first == null) {
                throw new OptimisticLockingFailureException("The key was forgotten this very moment", usedBefore);
            }
            if (!first.requestHash().equals(hash)) {
                throw Invalid.field(IdempotencyKey.HEADER, "key-reused");
            }
            return Optional.of(Objects.requireNonNull(first.answer()));
        } catch (CannotAcquireLockException | QueryTimeoutException firstStillAtWork) {
            throw new RequestInFlight(firstStillAtWork);
        }
    }

    /** Of what the request means, not of how its JSON was written. */
    private String hash(Asked asked) {
        return Sha256.of(written(List.of(asked.command(), asked.content())));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException cannotBeAnswered) {
            throw new IllegalStateException(cannotBeAnswered);
        }
    }
}
