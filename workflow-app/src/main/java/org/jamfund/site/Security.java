package org.jamfund.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jamfund.people.SignIns;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who gets in. Programs come with a bearer token or with the session of a page, and are answered in problem+json;
 * people sign in on a page. What a person may do beyond that, the doors decide.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";
    private static final Set<String> WITHOUT_ACCOUNT = Set.of("/api/tokens", "/api/setup");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, SignIns signIns, ProblemTexts problems) throws Exception {
        common(http, signIns);
        return http.securityMatcher("/api/**", "/actuator/**")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(Security::comesFromAPage))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMIN")
                        .requestMatchers(HttpMethod.POST, WITHOUT_ACCOUNT.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, unknown) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated"), request, response);
                        })
                        .accessDeniedHandler((request, response, denied) ->
                                problems.write(Problem.of(HttpStatus.FORBIDDEN, codeOf(denied)), request, response)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, SignIns signIns) throws Exception {
        common(http, signIns);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login",
                                "/setup",
                                "/preferences",
                                "/error",
                                "/favicon.ico",
                                "/assets/**",
                                "/webjars/**",
                                "/v3/api-docs/**",
                                "/v3/api-docs.yaml",
                                "/swagger-ui.html",
                                "/swagger-ui/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login")
                        .defaultSuccessUrl("/")
                        .failureHandler(new FailedSignIn())
                        .permitAll())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(loginPage())
                        .accessDeniedHandler((request, response, denied) -> {
                            // the error page tells a form that waited too long from a role that is missing
                            request.setAttribute("expired", denied instanceof CsrfException);
                            response.sendError(HttpStatus.FORBIDDEN.value());
                        }))
                .logout(logout -> logout.logoutSuccessUrl("/login?signed-out"))
                .build();
    }

    /** Named without its host: that came from the request, and whoever forged it would lead people astray. */
    private static AuthenticationEntryPoint loginPage() {
        LoginUrlAuthenticationEntryPoint loginPage = new LoginUrlAuthenticationEntryPoint("/login");
        loginPage.setFavorRelativeUris(true);
        return loginPage;
    }

    @Bean
    HttpFirewall firewall() {
        return new HeadersFirst();
    }

    /** An address that means two things, such as one with a double slash, reaches nobody; nor does an unreadable header. */
    @Bean
    RequestRejectedHandler oddRequests(ProblemTexts problems) {
        return (request, response, rejected) ->
                problems.write(Problem.of(HttpStatus.BAD_REQUEST, "malformed"), request, response);
    }

    private static void common(HttpSecurity http, SignIns signIns) throws Exception {
        http.addFilterBefore(new CurrentActor(signIns), AnonymousAuthenticationFilter.class)
                .httpBasic(basic -> basic.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny));
    }

    /** Who comes with a session but without the page's token may well have the role: what is missing is another thing. */
    private static String codeOf(AccessDeniedException denied) {
        return denied instanceof CsrfException ? "page-token-missing" : "not-allowed";
    }

    /** A browser sends its session unasked, so only such a request has to prove that a page of ours made it. */
    private static boolean comesFromAPage(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && !CurrentActor.hasToken(request)
                && !WITHOUT_ACCOUNT.contains(request.getRequestURI())
                && request.getSession(false) != null;
    }
}
