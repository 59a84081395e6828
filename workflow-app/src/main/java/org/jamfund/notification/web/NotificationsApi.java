package org.jamfund.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.notification.Notification;
import org.jamfund.notification.Notifications;
import org.jamfund.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The reader's own notifications, the newest first; {@code message} is in the reader's language. */
@RestController
@RequestMapping("/api/notifications")
class NotificationsApi {

    private final Notifications notifications;

    NotificationsApi(Notifications notifications) {
        this.notifications = notifications;
    }

    record NotificationView(
            Id<Notification> id,
            String kind,
            Reason message,
            @Nullable Id<Idea> idea,
            @Nullable Id<Jam> jam,
            Instant createdAt,
            @Nullable Instant readAt) {

        static NotificationView of(Notification notification) {
            return new NotificationView(
                    notification.id(),
                    notification.kind(),
                    notification.words(),
                    notification.ideaId(),
                    notification.jamId(),
                    notification.createdAt(),
                    notification.readAt());
        }
    }

    @Operation(summary = "What I was told, newest first")
    @GetMapping
    Page<NotificationView> list(
            @AuthenticationPrincipal Actor reader,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return notifications.of(reader, PageRequest.of(limit, after)).map(NotificationView::of);
    }

    @Operation(summary = "Marks a notification as read")
    @PutMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@AuthenticationPrincipal Actor reader, @PathVariable Id<Notification> id) {
        notifications.read(reader, id);
    }
}
