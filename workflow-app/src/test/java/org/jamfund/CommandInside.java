package org.jamfund;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;

/** A command in the virtual machine of a test: it silences the logging of all of it, which afterwards is as it was. */
final class CommandInside {

    private static final List<String> SILENCED = List.of("ROOT", "org.jamfund", "org.jamfund.Command");

    private CommandInside() {}

    static int run(Command command, String... arguments) {
        LoggingSystem logging = LoggingSystem.get(CommandInside.class.getClassLoader());
        Map<String, LogLevel> before = new HashMap<>();
        for (String logger : SILENCED) {
            LoggerConfiguration known = logging.getLoggerConfiguration(logger);
            before.put(logger, known == null ? null : known.getConfiguredLevel());
        }
        try {
            return command.run(arguments);
        } finally {
            before.forEach(logging::setLogLevel);
        }
    }
}
