package org.jamfund.site;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What runs by itself does so only where the application serves, not beside a command. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!command")
class Schedules {}
