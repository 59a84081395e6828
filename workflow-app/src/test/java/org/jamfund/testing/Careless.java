package org.jamfund.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What not to do: mappers that take no row before they look, ask no condition when they write, and write only when
 * everybody has looked. They prove that the race tests can fail.
 */
public final class Careless {

    private Careless() {}

    /** The same mapper, but its {@code hold} holds nothing. */
    public static <M> M holdingNothing(Class<M> type, M real) {
        return instead(type, real, "hold", arguments -> 1);
    }

    /** The same mapper, but that write asks no condition: it says it changed a row, whatever it did. */
    public static <M> M askingNothing(Class<M> type, M real, String write) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = called(real, method, arguments);
                    return method.getName().equals(write) ? 1 : answer;
                });
        return type.cast(proxy);
    }

    /** The same mapper, but for that method. */
    public static <M> M instead(Class<M> type, M real, String careful, Function<Object[], Object> careless) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        method.getName().equals(careful) ? careless.apply(arguments) : called(real, method, arguments));
        return type.cast(proxy);
    }

    /** The same mapper, but before that write it waits until so many are about to write. */
    public static <M> M writingTogether(Class<M> type, M real, String write, int writers) {
        CyclicBarrier allHaveLooked = new CyclicBarrier(writers);
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals(write)) {
                        allHaveLooked.await(30, TimeUnit.SECONDS);
                    }
                    return called(real, method, arguments);
                });
        return type.cast(proxy);
    }

    private static Object called(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
