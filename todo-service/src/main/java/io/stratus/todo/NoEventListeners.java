package io.stratus.todo;

import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.support.RegisteredBean;

/// Leaves out of the artefact what looks through all beans for `@EventListener` at each start: there are none.
/// process-aot finds this filter by `META-INF/spring/aot.factories`.
final class NoEventListeners implements BeanRegistrationExcludeFilter {

    @Override
    public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
        return bean.getBeanName().startsWith("org.springframework.context.event.internalEventListener");
    }
}
