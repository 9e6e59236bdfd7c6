package io.beautysalon.gateway;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The suite's front door. */
@SpringBootApplication
@ConfigurationPropertiesScan
class GatewayApplication {

    private static final int CONNECT_TIMEOUT_MILLIS = 1_000;

    static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }

    /** For the gateway's own questions; requests on their way to a service don't use it. */
    @Bean
    WebClient http() {
        var connections =
                ConnectionProvider.builder("questions")
                        .maxConnections(50)
                        .maxIdleTime(Duration.ofSeconds(15))
                        .build();
        var client =
                HttpClient.create(connections)
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS);
        return WebClient.builder().clientConnector(new ReactorClientHttpConnector(client)).build();
    }
}
