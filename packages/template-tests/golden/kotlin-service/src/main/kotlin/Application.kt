package com.example.service

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.context.annotation.Bean
import org.springframework.core.env.Profiles
import java.time.Clock
import kotlin.system.exitProcess

@SpringBootApplication
class Application {
    /** The one clock: tests hand in another. */
    @Bean
    fun clock(): Clock = Clock.systemUTC()
}

fun main(args: Array<String>) {
    val context = runApplication<Application>(*args)
    // Flyway has run while the context started, and a failure there has ended the process with an error already.
    if (context.environment.acceptsProfiles(Profiles.of("migrate"))) {
        context.close()
        exitProcess(0)
    }
}
