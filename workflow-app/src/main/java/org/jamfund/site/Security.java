package org.jamfund.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** A placeholder until accounts exist: every request is let through, so nothing worth protecting may be served yet. */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    SecurityFilterChain everythingPermitted(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
