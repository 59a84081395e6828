package org.jamfund.workflow.engine;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * What an expression in a drawing may name: delegates and listeners, no other bean of the application.
 * Beans are looked up when an expression asks, because delegates need doors that start after the engine.
 */
final class DelegateBeans extends AbstractMap<Object, Object> {

    private static final List<Class<?>> ALLOWED =
            List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

    private final ListableBeanFactory beans;

    DelegateBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String bean
                && beans.containsBean(bean)
                && ALLOWED.stream().anyMatch(type -> beans.isTypeMatch(bean, type));
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String bean && containsKey(bean) ? beans.getBean(bean) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return ALLOWED.stream()
                .flatMap(type -> Stream.of(beans.getBeanNamesForType(type)))
                .distinct()
                .map(name -> Map.<Object, Object>entry(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
