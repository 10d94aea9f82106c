package com.example.service.http

import com.example.service.idempotency.IdempotencyConflictException
import org.springframework.dao.TransientDataAccessException
import org.springframework.http.HttpHeaders
import org.springframework.http.HttpStatus
import org.springframework.http.ProblemDetail
import org.springframework.http.ResponseEntity
import org.springframework.transaction.CannotCreateTransactionException
import org.springframework.web.bind.annotation.ExceptionHandler
import org.springframework.web.bind.annotation.RestControllerAdvice

/** Errors as problem documents (RFC 9457). What is not named here is a 500 without a word about the inside. */
@RestControllerAdvice
class ErrorHandler {
    @ExceptionHandler(IdempotencyConflictException::class)
    fun conflict(error: IdempotencyConflictException): ProblemDetail =
        ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, error.message ?: "Key was used for another request")

    /** No connection, a lock that did not come, a deadlock: nothing was done, and the same key makes it safe to try again. */
    @ExceptionHandler(TransientDataAccessException::class, CannotCreateTransactionException::class)
    fun tryAgain(): ResponseEntity<ProblemDetail> =
        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
            .header(HttpHeaders.RETRY_AFTER, "1")
            .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "Try again with the same Idempotency-Key"))
}
