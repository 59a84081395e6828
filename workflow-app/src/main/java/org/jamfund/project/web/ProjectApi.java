package org.jamfund.project.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jamfund.idempotency.Answered;
import org.jamfund.idempotency.Asked;
import org.jamfund.idempotency.IdempotencyKey;
import org.jamfund.idempotency.IdempotentCommands;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.EntityTag;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jamfund.project.Evidence;
import org.jamfund.project.Funds;
import org.jamfund.project.Milestone;
import org.jamfund.project.PlannedMilestone;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectRegister;
import org.jamfund.project.Projects;
import org.jamfund.project.Report;
import org.jamfund.project.Tranches;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects at the edge; everybody who sees the Jam sees them. Each answer is the project as it now stands. */
@RestController
@RequestMapping("/api/projects")
class ProjectApi {

    private final Projects projects;
    private final Tranches tranches;
    private final ProjectRegister register;
    private final IdempotentCommands commands;

    ProjectApi(Projects projects, Tranches tranches, ProjectRegister register, IdempotentCommands commands) {
        this.projects = projects;
        this.tranches = tranches;
        this.register = register;
        this.commands = commands;
    }

    record MilestoneRequest(
            @NotNull String name,
            @NotNull Money amount,
            @NotNull LocalDate due) {}

    record PlanRequest(@NotNull @Valid List<@NotNull @Valid MilestoneRequest> milestones) {

        List<PlannedMilestone> plan() {
            return milestones.stream()
                    .map(milestone -> new PlannedMilestone(milestone.name(), milestone.amount(), milestone.due()))
                    .toList();
        }
    }

    record EvidenceRequest(@NotNull String name, @NotNull String url) {}

    record ReportRequest(
            @NotNull String text,
            @Nullable @Valid List<@NotNull @Valid EvidenceRequest> evidence,
            @Nullable Money cost) {

        Report report() {
            List<EvidenceRequest> links = evidence == null ? List.of() : evidence;
            return new Report(
                    text,
                    links.stream()
                            .map(link -> new Evidence(link.name(), link.url()))
                            .toList(),
                    cost);
        }
    }

    /** The payee that was read, by its id; {@code none} where there was none. Nothing is compared where it is left out. */
    record ApprovalRequest(@Nullable String payee) {}

    record ReasonRequest(@NotNull String reason) {}

    @Operation(summary = "Projects, of one Jam or of all I may see")
    @GetMapping
    Page<ProjectView> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable Id<Jam> jam,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        Page<Project> page = register.list(actor, jam, PageRequest.of(limit, after));
        Map<Id<Project>, List<Milestone>> milestones = register.milestones(page.items());
        Map<Id<Project>, Funds> funds = register.funds(page.items());
        return page.map(project ->
                ProjectView.of(project, funds.get(project.id()), milestones.getOrDefault(project.id(), List.of())));
    }

    @Operation(summary = "One project with its milestones")
    @GetMapping("/{project}")
    ResponseEntity<ProjectView> get(@AuthenticationPrincipal Actor actor, @PathVariable Id<Project> project) {
        return answer(actor, project);
    }

    @Operation(summary = "Plans the milestones; their amounts add up to the award")
    @PutMapping("/{project}/plan")
    ResponseEntity<ProjectView> plan(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Project> project,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PlanRequest request) {
        register.visible(project, by);
        projects.plan(by, project, request.plan(), EntityTag.version(ifMatch));
        return answer(by, project);
    }

    @Operation(summary = "An owner reports a milestone as reached, with evidence and what it really cost")
    @PutMapping("/{project}/milestones/{number}/report")
    ResponseEntity<ProjectView> report(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Project> project,
            @PathVariable int number,
            @Valid @RequestBody ReportRequest request) {
        register.visible(project, by);
        tranches.report(by, project, number, request.report());
        return answer(by, project);
    }

    @Operation(summary = "Finance approves a tranche, to the payee it has read; it is paid as a job")
    @Only(Role.FINANCE)
    @PutMapping("/{project}/milestones/{number}/approval")
    ResponseEntity<Answered<ProjectView>> approve(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Project> project,
            @PathVariable int number,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key,
            @Valid @RequestBody(required = false) @Nullable ApprovalRequest request) {
        String payeeRead = request == null ? null : request.payee();
        return once(
                Asked.of(by, key, "approve tranche", project, number, payeeRead),
                project,
                () -> tranches.approve(by, project, number, payeeRead));
    }

    @Operation(summary = "Finance sends a report back, with a reason")
    @Only(Role.FINANCE)
    @PutMapping("/{project}/milestones/{number}/rejection")
    ResponseEntity<ProjectView> reject(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Project> project,
            @PathVariable int number,
            @Valid @RequestBody ReasonRequest request) {
        register.visible(project, by);
        tranches.reject(by, project, number, Reason.said(request.reason()));
        return answer(by, project);
    }

    @Operation(summary = "Ends a project; what was not paid returns to the envelope")
    @PutMapping("/{project}/cancellation")
    ResponseEntity<Answered<ProjectView>> cancel(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Project> project,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key,
            @Valid @RequestBody ReasonRequest request) {
        return once(
                Asked.of(by, key, "cancel project", project, request),
                project,
                () -> projects.cancel(by, project, Reason.said(request.reason())));
    }

    private ResponseEntity<Answered<ProjectView>> once(Asked asked, Id<Project> id, Runnable command) {
        Answered<ProjectView> answer = commands.once(asked, () -> {
            register.visible(id, asked.by());
            command.run();
            return view(register.visible(id, asked.by()));
        });
        return tagged(register.visible(id, asked.by())).body(answer);
    }

    private ResponseEntity<ProjectView> answer(Actor actor, Id<Project> id) {
        Project project = register.visible(id, actor);
        return tagged(project).body(view(project));
    }

    private static ResponseEntity.BodyBuilder tagged(Project project) {
        return ResponseEntity.ok().eTag(EntityTag.of(project.version()));
    }

    private ProjectView view(Project project) {
        return ProjectView.of(
                project, register.funds(project), register.milestones(project.id()), register.attempts(project.id()));
    }
}
