package com.example.service

import com.example.service.idempotency.IdempotencyConflictException
import com.example.service.payment.PaymentRequest
import com.example.service.payment.PaymentService
import org.junit.jupiter.api.Tag
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.test.context.SpringBootTest
import org.springframework.boot.test.web.server.LocalManagementPort
import org.springframework.boot.test.web.server.LocalServerPort
import org.springframework.boot.testcontainers.service.connection.ServiceConnection
import org.testcontainers.junit.jupiter.Container
import org.testcontainers.junit.jupiter.Testcontainers
import org.testcontainers.mysql.MySQLContainer
import org.testcontainers.utility.DockerImageName
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import java.util.UUID
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import kotlin.test.assertContains
import kotlin.test.assertEquals

/** The whole service against a real MySQL: what a mock cannot show is locks, migrations and probes. */
@Tag("docker")
@Testcontainers
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = [
        "spring.flyway.enabled=true",
        "management.server.port=0",
        // Tests switch metrics off unless they are asked for.
        "management.prometheus.metrics.export.enabled=true"
    ],
)
class ApplicationTest {
    companion object {
        private val IMAGE =
            DockerImageName.parse("mysql@sha256:869218921e61d6c3c89820955d63cca42971f0e3e6c1e2792247bbd944ebc6e9")
                .asCompatibleSubstituteFor("mysql")

        @Container
        @ServiceConnection
        @JvmStatic
        val mysql = MySQLContainer(IMAGE)
    }

    @LocalServerPort
    var port = 0

    @LocalManagementPort
    var managementPort = 0

    @Autowired
    lateinit var service: PaymentService

    private val request = PaymentRequest("a-1", 1250, "EUR")

    private fun get(port: Int, path: String) =
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:$port$path")).build(), BodyHandlers.ofString())

    @Test
    fun `is alive and ready, and keeps its metrics from customers`() {
        assertEquals(200, get(port, "/livez").statusCode())
        assertEquals(200, get(port, "/readyz").statusCode())
        assertEquals(404, get(port, "/metrics").statusCode())
    }

    @Test
    fun `counts requests in the bound that the SLO asks for`() {
        get(port, "/payments/${UUID.randomUUID()}")
        val metrics = get(managementPort, "/metrics").body()
        assertContains(metrics, Regex("""http_server_requests_seconds_bucket\{.*le="0.3".*}"""))
        assertContains(metrics, "application=\"refund-intake\"")
    }

    @Test
    fun `books once, however many ask at the same time`() {
        val key = UUID.randomUUID().toString()
        val outcomes =
            Executors.newFixedThreadPool(8).use { pool ->
                pool.invokeAll(List(8) { Callable { service.create(key, request) } }).map { it.get() }
            }
        assertEquals(1, outcomes.count { it.created })
        assertEquals(1, outcomes.map { it.payment }.distinct().size)
    }

    @Test
    fun `refuses a key that stands for another payment`() {
        val key = UUID.randomUUID().toString()
        service.create(key, request)
        assertThrows<IdempotencyConflictException> { service.create(key, request.copy(amountMinor = 1)) }
    }
}
