package org.jamfund.workflow;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.JamPhase;
import org.jamfund.kernel.Coded;
import org.jamfund.people.Role;
import org.jamfund.process.IdeaJourney;
import org.jamfund.process.JamRound;
import org.jamfund.testing.JamfundTest;
import org.jamfund.workflow.engine.StatusOfAProcess;
import org.jamfund.workflow.inbox.SubjectOfAProcess;
import org.jamfund.workflow.inbox.TaskForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;

/** Drawing and code cannot drift apart: whatever one of them names, the other has, and nothing is there for nobody. */
@JamfundTest
class WiringTests {

    private final ApplicationContext beans;
    private final List<Drawing> drawings;

    WiringTests(@Autowired ApplicationContext beans, @Autowired RepositoryService repository) {
        this.beans = beans;
        this.drawings = Drawing.latestOf(repository);
    }

    @Test
    void everyExpressionNamesADelegateAndEveryDelegateIsNamed() {
        assertThat(expressions()).isEqualTo(delegates());
    }

    @Test
    void everyMessageIsTheNameOfAFact() {
        Set<String> records = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.jamfund").stream()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::getSimpleName)
                        .collect(toCollection(TreeSet::new));
        assertThat(messages()).isNotEmpty().isSubsetOf(records);
    }

    @Test
    void everyMessageIsSentWhenItsFactIsStated() {
        Set<String> listened = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.jamfund.workflow").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(EventListener.class))
                        .map(method -> method.getRawParameterTypes().get(0).getSimpleName())
                        .collect(toCollection(TreeSet::new));
        assertThat(messages()).isNotEmpty().isSubsetOf(listened);
    }

    @Test
    void everyFormThereIsIsAskedForByATask() throws IOException {
        Set<String> there = new TreeSet<>();
        for (Resource form : beans.getResources("classpath*:forms/**/*.form")) {
            String address = form.getURL().toString();
            there.add("camunda-forms:/" + address.substring(address.lastIndexOf("forms/")));
        }
        assertThat(sorted(userTasks().map(UserTask::getCamundaFormKey))).isEqualTo(there);
    }

    @Test
    void everyFormIsTakenToADoorAndEveryDoorIsAskedFor() {
        Set<String> taken = beans.getBeansOfType(TaskForm.class).values().stream()
                .map(form -> "camunda-forms:/forms/" + form.key() + ".form")
                .collect(toCollection(TreeSet::new));
        assertThat(sorted(userTasks().map(UserTask::getCamundaFormKey))).isEqualTo(taken);
    }

    @Test
    void everyCandidateGroupIsARole() {
        assertThat(userTasks().flatMap(task -> task.getCamundaCandidateGroupsList().stream()))
                .isNotEmpty()
                .isSubsetOf(codes(Role.values()));
    }

    @Test
    void aTaskHasAGroupOrAListenerThatAssignsIt() {
        assertThat(userTasks())
                .isNotEmpty()
                .allSatisfy(
                        task -> assertThat(task.getCamundaCandidateGroupsList().isEmpty()
                                        && Drawing.expressions(task).isEmpty())
                                .as(task.getId())
                                .isFalse());
    }

    @Test
    void everyStatusOfAnIdeaIsReachedInTheDrawing() {
        assertThat(statuses(IdeaJourney.KEY)).isEqualTo(codesBut("draft", IdeaStatus.values()));
    }

    @Test
    void everyPhaseOfAJamIsReachedInTheDrawing() {
        assertThat(statuses(JamRound.KEY)).isEqualTo(codesBut("draft", JamPhase.values()));
    }

    @Test
    void aDrawingWithStatusesHasSomebodyWhoWritesThem() {
        Set<String> written = beans.getBeansOfType(StatusOfAProcess.class).values().stream()
                .map(StatusOfAProcess::process)
                .collect(toCollection(TreeSet::new));
        assertThat(sorted(drawings.stream()
                        .map(Drawing::key)
                        .filter(process -> !statuses(process).isEmpty())))
                .isEqualTo(written);
    }

    @Test
    void everyDrawingSaysWhatItsTasksAreAbout() {
        assertThat(sorted(beans.getBeansOfType(SubjectOfAProcess.class).values().stream()
                        .map(SubjectOfAProcess::process)))
                .isEqualTo(sorted(drawings.stream().map(Drawing::key)));
    }

    private Set<String> expressions() {
        return drawings.stream()
                .flatMap(drawing -> drawing.elements(BaseElement.class))
                .flatMap(element -> Drawing.expressions(element).stream())
                .collect(toCollection(TreeSet::new));
    }

    private Set<String> delegates() {
        return Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                .flatMap(type -> Arrays.stream(beans.getBeanNamesForType(type)))
                .map(name -> "${" + name + "}")
                .collect(toCollection(TreeSet::new));
    }

    private Set<String> messages() {
        return drawings.stream()
                .flatMap(drawing -> drawing.elements(Message.class))
                .map(Message::getName)
                .collect(toCollection(TreeSet::new));
    }

    private Stream<UserTask> userTasks() {
        return drawings.stream().flatMap(drawing -> drawing.elements(UserTask.class));
    }

    private Set<String> statuses(String process) {
        return drawings.stream()
                .filter(drawing -> drawing.key().equals(process))
                .flatMap(drawing -> drawing.elements(CamundaProperty.class))
                .filter(property -> "status".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> sorted(Stream<String> names) {
        return names.collect(toCollection(TreeSet::new));
    }

    private static Set<String> codes(Coded... constants) {
        return Arrays.stream(constants).map(Coded::code).collect(toCollection(TreeSet::new));
    }

    private static Set<String> codesBut(String exception, Coded... constants) {
        Set<String> codes = codes(constants);
        codes.remove(exception);
        return codes;
    }
}
