package com.example.service.payment

import jakarta.validation.constraints.NotBlank
import jakarta.validation.constraints.Pattern
import jakarta.validation.constraints.Positive
import jakarta.validation.constraints.Size
import java.time.Instant
import java.util.UUID

/** What a client asks for. [amountMinor] is in the currency's smallest unit, [currency] a code of ISO 4217. */
data class PaymentRequest(
    @field:NotBlank
    @field:Size(max = 64)
    val account: String,
    @field:Positive
    val amountMinor: Long,
    @field:Pattern(regexp = "[A-Z]{3}")
    val currency: String,
)

/** What was booked. */
data class Payment(
    val id: UUID,
    val account: String,
    val amountMinor: Long,
    val currency: String,
    val createdAt: Instant,
)
