package org.jamfund.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModerationTests {

    @RegisterExtension
    static final Stage stage = new Stage();

    @Test
    void keepsContentThatIsAllRight() {
        flagged(false).endedAt("Event_ContentKept");
        assertThat(stage.played()).isEmpty();
    }

    @Test
    void makesARemovalFinalWhenNobodyAppeals() {
        flagged(true).due(Moderation.APPEAL_WINDOW_OVER).endedAt("Event_RemovalFinal");
        assertThat(stage.played()).containsExactly("removeContent");
    }

    @Test
    void restoresContentWhenTheAppealIsGranted() {
        Walk moderation = flagged(true).told(Moderation.CONTENT_APPEALED);
        assertThat(moderation.openTimers()).isEmpty();
        moderation.done(Moderation.DECIDE_APPEAL, Map.of("granted", true)).endedAt("Event_ContentRestored");
        assertThat(stage.played()).containsExactly("removeContent", "appealDeciders", "restoreContent");
    }

    @Test
    void leavesContentRemovedWhenTheAppealIsRefused() {
        Walk moderation = flagged(true).told(Moderation.CONTENT_APPEALED);
        moderation.done(Moderation.DECIDE_APPEAL, Map.of("granted", false)).endedAt("Event_AppealRefused");
        assertThat(stage.played()).containsExactly("removeContent", "appealDeciders");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoElementAndNoFlowUnwalked() {
        assertThat(stage.neverWalked(Moderation.KEY)).isEmpty();
    }

    private static Walk flagged(boolean removed) {
        return stage.startByMessage(Moderation.CONTENT_FLAGGED, Map.of())
                .done(Moderation.MODERATE_CONTENT, Map.of("removed", removed));
    }
}
