package org.jamfund.project.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jamfund.funding.Conditions;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.project.Attempt;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectPart;
import org.jamfund.project.ProjectRegister;
import org.jamfund.project.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Projects as people see them: the money, the milestones with all that was said about them, and what is awaited from whom. */
@Controller
class ProjectPages {

    private static final int PROJECTS_AT_ONCE = 50;

    private final ProjectRegister register;
    private final Projects projects;
    private final Ideas ideas;
    private final Jams jams;
    private final People people;
    private final Conditions conditions;
    private final List<ProjectPart> parts;

    ProjectPages(
            ProjectRegister register,
            Projects projects,
            Ideas ideas,
            Jams jams,
            People people,
            Conditions conditions,
            List<ProjectPart> parts) {
        this.register = register;
        this.projects = projects;
        this.ideas = ideas;
        this.jams = jams;
        this.people = people;
        this.conditions = conditions;
        this.parts = parts;
    }

    @GetMapping("/jams/{id}/projects")
    String list(
            @PathVariable Id<Jam> id,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Page<Project> page = register.list(reader, id, new PageRequest(PROJECTS_AT_ONCE, after));
        model.addAttribute("jam", jams.visible(id, reader));
        model.addAttribute("projects", page);
        model.addAttribute("outstanding", register.outstanding(id));
        model.addAttribute("funds", register.funds(page.items()));
        model.addAttribute("titles", register.titles(page.items()));
        return "project/projects";
    }

    @GetMapping("/projects/{id}")
    String project(@PathVariable Id<Project> id, @AuthenticationPrincipal Actor reader, Model model) {
        Project project = register.visible(id, reader);
        Map<Integer, List<Attempt>> rounds = register.attempts(id);
        model.addAttribute("project", project);
        model.addAttribute("idea", ideas.get(project.ideaId()));
        model.addAttribute("jam", jams.get(project.jamId()));
        model.addAttribute(
                "owners", people.named(ideas.owners(project.ideaId())).values());
        model.addAttribute("funds", register.funds(project));
        model.addAttribute("milestones", register.milestones(id));
        model.addAttribute("rounds", rounds);
        model.addAttribute("people", people.named(whoSpoke(project, rounds.values())));
        model.addAttribute("conditions", conditions.of(project.awardId()));
        model.addAttribute("mayCancel", projects.mayCancel(reader, project));
        parts.forEach(part -> part.onProject(project, reader, model));
        return "project/project";
    }

    /** The way from an idea to its project; until that is opened, to what the board decided. */
    @GetMapping("/ideas/{id}/project")
    String ofIdea(@PathVariable Id<Idea> id) {
        return register.ofIdea(id)
                .map(project -> "redirect:/projects/" + project.id())
                .orElse("redirect:/ideas/" + id + "/award");
    }

    @PostMapping("/projects/{id}/cancellation")
    String cancel(
            @PathVariable Id<Project> id,
            @RequestParam String reason,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        register.visible(id, by);
        projects.cancel(by, id, Reason.said(reason));
        next.addFlashAttribute("notice", "project.notice.cancelled");
        return "redirect:/projects/" + id;
    }

    private static Set<Id<Person>> whoSpoke(Project project, Collection<List<Attempt>> rounds) {
        Set<Id<Person>> spoke = new HashSet<>();
        Id<Person> ended = project.cancelledBy();
        if (ended != null) {
            spoke.add(ended);
        }
        rounds.forEach(all -> all.forEach(one -> {
            spoke.add(one.reportedBy());
            Id<Person> decided = one.decidedBy();
            if (decided != null) {
                spoke.add(decided);
            }
        }));
        return spoke;
    }
}
