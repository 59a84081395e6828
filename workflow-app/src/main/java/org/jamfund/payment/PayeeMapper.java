package org.jamfund.payment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.project.Project;
import org.jspecify.annotations.Nullable;

/** Payees: rows are only added. */
@Mapper
interface PayeeMapper {

    void insert(@Param("payee") Payee payee);

    Optional<Payee> current(@Param("project") Id<Project> project);

    /** Of several projects; the collection is not empty. */
    List<Payee> currentOf(@Param("projects") Collection<Id<Project>> projects);

    /** The latest first; at most a hundred of them. */
    List<Payee> history(@Param("project") Id<Project> project);

    /** The collection is not empty. */
    List<Payee> all(@Param("ids") Collection<Id<Payee>> ids);

    Id<Project> projectOf(@Param("idea") Id<Idea> idea);

    void approve(
            @Param("project") Id<Project> project,
            @Param("number") int number,
            @Param("payee") @Nullable Id<Payee> payee);

    /** How many tranches of the project finance has approved, with a payee or without. */
    int approvals(@Param("project") Id<Project> project);

    /** The one that finance approved last, with a tranche, for one that waited or to pay again. */
    Optional<Payee> approvedLast(@Param("project") Id<Project> project);

    /** The payee approved with that tranche; nothing where none was given by then. */
    Optional<Payee> approved(@Param("project") Id<Project> project, @Param("number") int number);
}
