package org.jamfund.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jamfund.funding.Outstanding;
import org.jamfund.funding.Waitlist;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where projects are looked up. Whoever sees a Jam sees its projects; the others do not exist for them. */
@Service
@Transactional(readOnly = true)
public class ProjectRegister {

    private static final Role[] SEE_IMPORTED = {
        Role.BOARD, Role.EXPERT, Role.FINANCE, Role.AUDITOR, Role.FACILITATOR, Role.ADMIN
    };

    private final ProjectMapper mapper;
    private final MilestoneMapper milestones;
    private final Attempts attempts;
    private final Purse purse;
    private final Waitlist waitlist;
    private final Jams jams;

    ProjectRegister(
            ProjectMapper mapper,
            MilestoneMapper milestones,
            Attempts attempts,
            Purse purse,
            Waitlist waitlist,
            Jams jams) {
        this.mapper = mapper;
        this.milestones = milestones;
        this.attempts = attempts;
        this.purse = purse;
        this.waitlist = waitlist;
        this.jams = jams;
    }

    public Project visible(Id<Project> id, Actor actor) {
        Project project = mapper.find(id).orElseThrow(() -> new NotFound(id));
        jams.visible(project.jamId(), actor);
        return project;
    }

    /** The project of a funded idea. */
    public Optional<Project> ofIdea(Id<Idea> idea) {
        return mapper.ofIdea(idea);
    }

    /** By id: those of one Jam, or of every Jam the person may see. */
    public Page<Project> list(Actor actor, @Nullable Id<Jam> jam, PageRequest request) {
        if (jam != null) {
            jams.visible(jam, actor);
        }
        Long after = request.afterId();
        List<Project> rows =
                mapper.list(jam, actor.hasAny(SEE_IMPORTED), after == null ? 0 : after, request.rowsToRead());
        return Page.of(rows, request, project -> project.id().text());
    }

    /** Where the money of these projects is. */
    public Map<Id<Project>, Funds> funds(List<Project> projects) {
        return purse.of(projects);
    }

    public Funds funds(Project project) {
        return purse.of(project);
    }

    /** What else than its ideas keeps the Jam from being closed. */
    public Outstanding outstanding(Id<Jam> jam) {
        return waitlist.outstanding(jam);
    }

    /** What the ideas of these projects are called. */
    public Map<Id<Idea>, String> titles(List<Project> projects) {
        return projects.isEmpty()
                ? Map.of()
                : mapper.titles(projects.stream().map(Project::ideaId).toList()).stream()
                        .collect(Collectors.toMap(ProjectMapper.Titled::ideaId, ProjectMapper.Titled::title));
    }

    /** Every round of every milestone by the milestone's number, each in order. */
    public Map<Integer, List<Attempt>> attempts(Id<Project> id) {
        return attempts.of(id);
    }

    /** The milestones of several projects, each in order. */
    public Map<Id<Project>, List<Milestone>> milestones(List<Project> projects) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        return milestones.ofAll(projects.stream().map(Project::id).toList()).stream()
                .collect(Collectors.groupingBy(Milestone::projectId));
    }

    /** The milestones in order; none before the project is planned. */
    public List<Milestone> milestones(Id<Project> id) {
        return milestones.of(id);
    }
}
