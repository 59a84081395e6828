package org.jamfund.reporting;

import java.util.concurrent.CountDownLatch;
import org.jamfund.testing.Careless;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Added to a node of its own, which then never stores the second piece of a report, however fast the machine is. */
final class StuckAfterOnePiece implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JobMapper mapper) {
            return Careless.instead(JobMapper.class, mapper, "insertPart", arguments -> {
                JobMapper.Part part = (JobMapper.Part) arguments[0];
                if (part.number() > 0) {
                    waitForTheKill();
                }
                mapper.insertPart(part);
                return null;
            });
        }
        return bean;
    }

    private static void waitForTheKill() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("Meant to be killed", stopped);
        }
    }
}
