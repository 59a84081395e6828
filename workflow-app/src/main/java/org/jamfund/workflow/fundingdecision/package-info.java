/** Binds FundingDecision.bpmn to the doors of funding. */
@NullMarked
package org.jamfund.workflow.fundingdecision;

import org.jspecify.annotations.NullMarked;
