package com.example.service.payment

import org.springframework.jdbc.core.RowMapper
import org.springframework.jdbc.core.simple.JdbcClient
import org.springframework.stereotype.Repository
import java.time.LocalDateTime
import java.time.ZoneOffset
import java.util.UUID

private val PAYMENT =
    RowMapper { row, _ ->
        Payment(
            id = UUID.fromString(row.getString("id")),
            account = row.getString("account"),
            amountMinor = row.getLong("amount_minor"),
            currency = row.getString("currency"),
            createdAt = row.getObject("created_at", LocalDateTime::class.java).toInstant(ZoneOffset.UTC),
        )
    }

/** Payments in MySQL. Times are stored in UTC, without a zone. */
@Repository
class PaymentRepository(private val jdbc: JdbcClient) {
    fun insert(payment: Payment) {
        jdbc.sql(
            """
            INSERT INTO payments (id, account, amount_minor, currency, created_at)
            VALUES (:id, :account, :amountMinor, :currency, :createdAt)
            """,
        )
            .param("id", payment.id.toString())
            .param("account", payment.account)
            .param("amountMinor", payment.amountMinor)
            .param("currency", payment.currency)
            .param("createdAt", LocalDateTime.ofInstant(payment.createdAt, ZoneOffset.UTC))
            .update()
    }

    /** `null` where there is none. */
    fun find(id: UUID): Payment? =
        jdbc.sql("SELECT id, account, amount_minor, currency, created_at FROM payments WHERE id = :id")
            .param("id", id.toString())
            .query(PAYMENT)
            .optional()
            .orElse(null)
}
