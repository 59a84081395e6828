package org.jamfund.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what was adopted, with all it was asked, so that it can be asked again. */
@Component
class AllocationRecords {

    private final AllocationMapper mapper;

    AllocationRecords(AllocationMapper mapper) {
        this.mapper = mapper;
    }

    /** Under the digest of its content, signed by who adopted it; as it stands on its basis. */
    Allocation keep(Allocation allocation, List<AllocationLine> lines, Adoption adoption, Basis basis) {
        Scenario.Provisos provisos =
                adoption instanceof Adoption.ByRule byRule ? byRule.scenario().provisos() : Scenario.Provisos.NONE;
        AllocationContent content = new AllocationContent(
                allocation,
                lines,
                quotas(provisos),
                new ArrayList<>(new TreeSet<>(provisos.without())),
                basis.applied().all());
        Allocation sealed = allocation.sealed(content.digest());
        mapper.insert(sealed, basis.leftover());
        lines.forEach(line -> mapper.insertLine(sealed.allocationId(), line));
        content.quotas().forEach(quota -> mapper.insertQuota(sealed.allocationId(), quota));
        content.exclusions().forEach(idea -> mapper.insertExclusion(sealed.allocationId(), idea));
        content.statements().forEach(one -> mapper.insertStatement(sealed.allocationId(), one));
        mapper.insertSignature(
                sealed.allocationId(),
                new AllocationSignature(sealed.adoptedBy(), content.digest(), sealed.adoptedAt()));
        return sealed;
    }

    /** What belongs to an adoption beside what was asked: what it leaves in the envelope, and what was applied of a file. */
    record Basis(Leftover leftover, FileStatements applied) {}

    List<FileStatement> statements(Id<Allocation> allocation) {
        return mapper.statements(allocation);
    }

    /** What the rule was asked, or what makes the board's own list. */
    Scenario scenario(Allocation allocation) {
        Id<Allocation> id = allocation.allocationId();
        List<AllocationQuota> quotas = mapper.quotas(id);
        return new Scenario(
                Coded.of(AllocationRule.class, "rule", allocation.rule()),
                allocation.among(),
                allocation.budget(),
                allocation.step(),
                new Scenario.Provisos(
                        Set.copyOf(mapper.exclusions(id)),
                        allocation.support(),
                        allocation.compared(),
                        amounts(quotas, AllocationQuota::floorMinor, allocation.currency()),
                        amounts(quotas, AllocationQuota::capMinor, allocation.currency()),
                        mapper.statements(id).stream()
                                .map(FileStatement::appliedBy)
                                .collect(Collectors.toSet())));
    }

    /** Whether adopting this would adopt the same again. */
    boolean isSame(Allocation adopted, Adoption adoption) {
        if (adoption instanceof Adoption.Chosen chosen) {
            List<Share> shares = mapper.lines(adopted.allocationId()).stream()
                    .filter(AllocationLine::isAdopted)
                    .map(line -> new Share(line.ideaId(), line.amount()))
                    .toList();
            return adopted.isOwnChoice() && shares.equals(chosen.shares());
        }
        if (adopted.isOwnChoice()) {
            return false;
        }
        Scenario asked = ((Adoption.ByRule) adoption).scenario();
        Money budget = asked.budget() == null ? adopted.budget() : asked.budget();
        Scenario again = new Scenario(asked.rule(), asked.among(), budget, asked.usedStep(budget), asked.provisos());
        return again.equals(scenario(adopted));
    }

    private static List<AllocationQuota> quotas(Scenario.Provisos provisos) {
        Set<String> topics = new TreeSet<>(provisos.floors().keySet());
        topics.addAll(provisos.caps().keySet());
        return topics.stream()
                .map(topic -> new AllocationQuota(
                        topic,
                        minor(provisos.floors().get(topic)),
                        minor(provisos.caps().get(topic))))
                .toList();
    }

    private static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : Amounts.minor(amount);
    }

    private static Map<String, Money> amounts(
            List<AllocationQuota> quotas, Function<AllocationQuota, @Nullable Long> minor, String currency) {
        return quotas.stream()
                .filter(quota -> minor.apply(quota) != null)
                .collect(Collectors.toMap(
                        AllocationQuota::topic,
                        quota -> Amounts.ofMinor(minor.apply(quota), currency),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
