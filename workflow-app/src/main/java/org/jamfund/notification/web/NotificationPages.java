package org.jamfund.notification.web;

import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.notification.Notification;
import org.jamfund.notification.Notifications;
import org.jamfund.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reader has been told, each with the way to what it is about. */
@Controller
@RequestMapping("/notifications")
class NotificationPages {

    private static final int AT_ONCE = 50;

    private final Notifications notifications;

    NotificationPages(Notifications notifications) {
        this.notifications = notifications;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Actor reader,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Page<Notification> page = notifications.of(reader, new PageRequest(AT_ONCE, after));
        model.addAttribute("notifications", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("unread", notifications.unread(reader));
        return "notification/notifications";
    }

    @PostMapping("/{id}/read")
    String read(@AuthenticationPrincipal Actor reader, @PathVariable Id<Notification> id) {
        notifications.read(reader, id);
        return "redirect:/notifications";
    }
}
