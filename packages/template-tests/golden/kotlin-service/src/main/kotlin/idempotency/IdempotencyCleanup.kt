package com.example.service.idempotency

import org.slf4j.LoggerFactory
import org.springframework.context.annotation.Configuration
import org.springframework.context.annotation.Profile
import org.springframework.scheduling.annotation.EnableScheduling
import org.springframework.scheduling.annotation.Scheduled
import java.time.Clock
import java.time.Duration

private const val PORTION = 1_000
private val KEPT_FOR: Duration = Duration.ofDays(7)

/** Keeps the table small. Every pod does it, which is harmless: whoever comes second finds nothing left. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!migrate")
class IdempotencyCleanup(private val store: IdempotencyStore, private val clock: Clock) {
    private val log = LoggerFactory.getLogger(javaClass)

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    fun deleteOldKeys() {
        var deleted = 0
        do {
            val portion = store.deleteOlderThan(clock.instant().minus(KEPT_FOR), PORTION)
            deleted += portion
        } while (portion == PORTION)
        if (deleted > 0) log.info("Deleted {} idempotency keys", deleted)
    }
}
