/** What people are asked at user tasks: their open tasks, the forms, and one way in to the rooms' doors. */
@NamedInterface("inbox")
@NullMarked
package org.jamfund.workflow.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
