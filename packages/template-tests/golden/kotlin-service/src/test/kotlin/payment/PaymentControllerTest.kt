package com.example.service.payment

import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import org.mockito.BDDMockito.given
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest
import org.springframework.http.MediaType
import org.springframework.test.context.bean.override.mockito.MockitoBean
import org.springframework.test.web.servlet.MockMvc
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post
import org.springframework.test.web.servlet.result.MockMvcResultMatchers.header
import org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath
import org.springframework.test.web.servlet.result.MockMvcResultMatchers.status
import java.time.Instant
import java.util.UUID

private const val KEY = "0123456789abcdef"
private const val BODY = """{"account": "a-1", "amountMinor": 1250, "currency": "EUR"}"""
private val REQUEST = PaymentRequest("a-1", 1250, "EUR")
private val PAYMENT = Payment(UUID(0, 1), "a-1", 1250, "EUR", Instant.parse("2026-01-02T03:04:05Z"))

/** What clients see of the API, without a database. */
@WebMvcTest(PaymentController::class)
class PaymentControllerTest {
    @Autowired
    lateinit var mvc: MockMvc

    @MockitoBean
    lateinit var service: PaymentService

    private fun send(body: String, key: String = KEY) =
        mvc.perform(post("/payments").header("Idempotency-Key", key).contentType(MediaType.APPLICATION_JSON).content(body))

    @Test
    fun `answers 201 and where the payment is`() {
        given(service.create(KEY, REQUEST)).willReturn(Outcome(PAYMENT, created = true))
        send(BODY)
            .andExpect(status().isCreated)
            .andExpect(header().string("Location", "/payments/${PAYMENT.id}"))
            .andExpect(jsonPath("$.amountMinor").value(1250))
    }

    @Test
    fun `answers 200 where an earlier request made the payment`() {
        given(service.create(KEY, REQUEST)).willReturn(Outcome(PAYMENT, created = false))
        send(BODY).andExpect(status().isOk)
    }

    @Test
    fun `refuses a write without a key`() {
        mvc.perform(post("/payments").contentType(MediaType.APPLICATION_JSON).content(BODY)).andExpect(status().isBadRequest)
    }

    @ParameterizedTest
    @ValueSource(strings = ["short", "with a space in it", "slash/slash/slash/slash"])
    fun `refuses a key that is none`(key: String) {
        send(BODY, key).andExpect(status().isBadRequest)
    }

    @ParameterizedTest
    @ValueSource(
        strings = [
            """{"account": "", "amountMinor": 1250, "currency": "EUR"}""",
            """{"account": "a-1", "amountMinor": 0, "currency": "EUR"}""",
            """{"account": "a-1", "amountMinor": 1250, "currency": "euro"}""",
            """{"account": "a-1"}""",
            "no JSON"
        ],
    )
    fun `refuses a payment that is none`(body: String) {
        send(body).andExpect(status().isBadRequest)
    }

    @Test
    fun `answers 404 where there is no payment`() {
        mvc.perform(get("/payments/{id}", UUID(0, 2))).andExpect(status().isNotFound)
    }
}
