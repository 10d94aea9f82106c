package com.example.service.payment

import com.example.service.idempotency.IdempotencyStore
import io.micrometer.core.instrument.MeterRegistry
import org.springframework.stereotype.Service
import org.springframework.transaction.annotation.Transactional
import java.security.MessageDigest
import java.time.Clock
import java.time.temporal.ChronoUnit
import java.util.HexFormat
import java.util.UUID

/** A payment, and whether this request made it or an earlier one under the same key. */
data class Outcome(val payment: Payment, val created: Boolean)

@Service
class PaymentService(
    private val payments: PaymentRepository,
    private val keys: IdempotencyStore,
    private val meters: MeterRegistry,
    private val clock: Clock,
) {
    /**
     * Books a payment once, however often it is asked for: networks fail after the work was done as often as before.
     */
    @Transactional(timeout = 5)
    fun create(key: String, request: PaymentRequest): Outcome {
        val id = UUID.randomUUID()
        // MySQL keeps microseconds; the first answer must not differ from the second.
        val now = clock.instant().truncatedTo(ChronoUnit.MICROS)
        val result = keys.claim(key, fingerprint(request), id, now)
        val outcome =
            if (result == id) {
                Outcome(Payment(id, request.account, request.amountMinor, request.currency, now).also(payments::insert), created = true)
            } else {
                Outcome(checkNotNull(payments.find(result)) { "Payment $result of key $key is missing" }, created = false)
            }
        // Labels have few values that we choose ourselves: never an account, an id or anything else that a client sends.
        meters.counter("payments.requests", "outcome", if (outcome.created) "created" else "replayed").increment()
        return outcome
    }

    @Transactional(readOnly = true, timeout = 5)
    fun find(id: UUID): Payment? = payments.find(id)

    private fun fingerprint(request: PaymentRequest): String {
        // The line break cannot stand in any of the parts but the account, which therefore comes last.
        val text = "${request.amountMinor}\n${request.currency}\n${request.account}"
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.toByteArray()))
    }
}
