/** Binds ProjectDelivery.bpmn to the doors of project. */
@NullMarked
package org.jamfund.workflow.projectdelivery;

import org.jspecify.annotations.NullMarked;
