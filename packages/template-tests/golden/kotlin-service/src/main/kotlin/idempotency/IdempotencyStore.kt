package com.example.service.idempotency

import org.springframework.dao.DuplicateKeyException
import org.springframework.jdbc.core.RowMapper
import org.springframework.jdbc.core.simple.JdbcClient
import org.springframework.stereotype.Repository
import java.time.Instant
import java.time.LocalDateTime
import java.time.ZoneOffset
import java.util.UUID

private val CLAIM =
    RowMapper { row, _ -> row.getString("fingerprint") to UUID.fromString(row.getString("payment_id")) }

/** The same key came with another request: the client has a bug, and answering either way would hide it. */
class IdempotencyConflictException(key: String) : RuntimeException("Idempotency-Key $key was used for another request")

/**
 * Remembers which request made what. It only works inside the transaction that also does the work: both are kept or neither.
 */
@Repository
class IdempotencyStore(private val jdbc: JdbcClient) {
    /**
     * Takes a key for a result, or says which result it stands for already. A second request with the same key waits here until
     * the first one has committed or rolled back, because of the primary key's lock.
     *
     * @return [resultId] where the key was free, else the id of the first request's result
     * @throws IdempotencyConflictException where the first request was another one
     */
    fun claim(key: String, fingerprint: String, resultId: UUID, now: Instant): UUID =
        try {
            insert(key, fingerprint, resultId, now)
            resultId
        } catch (duplicate: DuplicateKeyException) {
            val (firstFingerprint, firstResult) = find(key)
            if (firstFingerprint != fingerprint) throw IdempotencyConflictException(key)
            firstResult
        }

    /** Forgets keys; clients may try again for as long as they are kept. @return how many */
    fun deleteOlderThan(instant: Instant, limit: Int): Int =
        // In small portions: one large DELETE would lock what clients are waiting for.
        jdbc.sql("DELETE FROM idempotency_keys WHERE created_at < :instant ORDER BY created_at LIMIT :limit")
            .param("instant", LocalDateTime.ofInstant(instant, ZoneOffset.UTC))
            .param("limit", limit)
            .update()

    private fun insert(key: String, fingerprint: String, resultId: UUID, now: Instant) {
        jdbc.sql(
            """
            INSERT INTO idempotency_keys (idempotency_key, fingerprint, payment_id, created_at)
            VALUES (:key, :fingerprint, :resultId, :createdAt)
            """,
        )
            .param("key", key)
            .param("fingerprint", fingerprint)
            .param("resultId", resultId.toString())
            .param("createdAt", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .update()
    }

    private fun find(key: String): Pair<String, UUID> =
        // FOR SHARE reads what is committed now, not what was there when the transaction began.
        jdbc.sql("SELECT fingerprint, payment_id FROM idempotency_keys WHERE idempotency_key = :key FOR SHARE")
            .param("key", key)
            .query(CLAIM)
            .single()
}
