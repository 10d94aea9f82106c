package com.example.service.payment

import jakarta.validation.Valid
import jakarta.validation.constraints.Pattern
import org.springframework.http.HttpStatus
import org.springframework.http.ResponseEntity
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.bind.annotation.RequestBody
import org.springframework.web.bind.annotation.RequestHeader
import org.springframework.web.bind.annotation.RequestMapping
import org.springframework.web.bind.annotation.RestController
import java.net.URI
import java.util.UUID

/** An example of how writes are done here: replace it with what your service is for, and keep the key. */
@RestController
@RequestMapping("/payments")
class PaymentController(private val service: PaymentService) {
    /** 201 where the payment was made now, 200 where an earlier request with this key has made it. */
    @PostMapping
    fun create(
        @RequestHeader("Idempotency-Key")
        @Pattern(regexp = "[A-Za-z0-9_-]{16,64}")
        key: String,
        @Valid
        @RequestBody
        request: PaymentRequest,
    ): ResponseEntity<Payment> {
        val (payment, created) = service.create(key, request)
        val location = URI.create("/payments/${payment.id}")
        return ResponseEntity.status(if (created) HttpStatus.CREATED else HttpStatus.OK).location(location).body(payment)
    }

    @GetMapping("/{id}")
    fun find(@PathVariable id: UUID): ResponseEntity<Payment> = ResponseEntity.ofNullable(service.find(id))
}
