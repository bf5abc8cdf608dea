// BatchNorm (training statistics) and SiLU in one pass each way, on bf16 rows [rows, channels].
// Reason: torch runs them as separate memory-bound kernels, which is most of the time of a depthwise net on CPU.
// channels must be a multiple of 16. All statistics are float. Needs AVX-512 with bf16; without it the file does not
// compile and the caller keeps to torch.
#include <immintrin.h>
#include <stdint.h>

#define LANES 16
#define TILE 64

typedef uint16_t bf16;

static inline __m512 load(const bf16 *at) {
    return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(_mm256_loadu_si256((const __m256i *)at)), 16));
}

static inline void store(bf16 *at, __m512 v) {
    _mm256_storeu_si256((__m256i *)at, (__m256i)_mm512_cvtneps_pbh(v));
}

// 1 / (1 + e^-z) to about 2^-13, finer than the 2^-8 of bf16.
static inline __m512 logistic(__m512 z) {
    __m512 x = _mm512_mul_ps(z, _mm512_set1_ps(-1.44269504f));
    x = _mm512_max_ps(_mm512_min_ps(x, _mm512_set1_ps(120.f)), _mm512_set1_ps(-120.f));
    __m512 whole = _mm512_roundscale_ps(x, 0);
    __m512 f = _mm512_sub_ps(x, whole);
    __m512 p = _mm512_fmadd_ps(f, _mm512_set1_ps(0.00961513f), _mm512_set1_ps(0.05550332f));
    p = _mm512_fmadd_ps(f, p, _mm512_set1_ps(0.24022651f));
    p = _mm512_fmadd_ps(f, p, _mm512_set1_ps(0.69314718f));
    p = _mm512_fmadd_ps(f, p, _mm512_set1_ps(1.f));
    p = _mm512_scalef_ps(p, whole);
    return _mm512_rcp14_ps(_mm512_add_ps(p, _mm512_set1_ps(1.f)));
}

static inline void gather(float *at, __m512 v) { _mm512_storeu_ps(at, _mm512_add_ps(_mm512_loadu_ps(at), v)); }

// Rows in tiles, so that the second to last 16-channel columns of a tile are still in the first cache.
#define TILES(body)                                                     \
    for (int64_t top = 0; top < rows; top += TILE) {                    \
        int64_t end = top + TILE < rows ? top + TILE : rows;            \
        for (int64_t c = 0; c < channels; c += LANES) { body }          \
    }

static void sums(const bf16 *x, int64_t rows, int64_t channels, float *sum, float *square) {
    TILES(__m512 a = _mm512_setzero_ps(); __m512 b = a;
          for (int64_t r = top; r < end; r++) {
              __m512 v = load(x + r * channels + c);
              a = _mm512_add_ps(a, v);
              b = _mm512_fmadd_ps(v, v, b);
          }
          gather(sum + c, a); gather(square + c, b);)
}

static void apply(const bf16 *x, bf16 *y, int64_t rows, int64_t channels, const float *scale, const float *shift) {
    TILES(__m512 m = _mm512_loadu_ps(scale + c); __m512 n = _mm512_loadu_ps(shift + c);
          for (int64_t r = top; r < end; r++) {
              __m512 z = _mm512_fmadd_ps(load(x + r * channels + c), m, n);
              store(y + r * channels + c, _mm512_mul_ps(z, logistic(z)));
          })
}

// Gradient through SiLU into dz (bf16), and the two sums that BatchNorm's gradient needs.
static void grad_silu(const bf16 *x, const bf16 *dy, bf16 *dz, int64_t rows, int64_t channels,
                      const float *scale, const float *shift, float *sum, float *dot) {
    __m512 one = _mm512_set1_ps(1.f);
    TILES(__m512 m = _mm512_loadu_ps(scale + c); __m512 n = _mm512_loadu_ps(shift + c);
          __m512 a = _mm512_setzero_ps(); __m512 b = a;
          for (int64_t r = top; r < end; r++) {
              int64_t i = r * channels + c;
              __m512 v = load(x + i);
              __m512 z = _mm512_fmadd_ps(v, m, n);
              __m512 s = logistic(z);
              __m512 slope = _mm512_mul_ps(s, _mm512_fmadd_ps(z, _mm512_sub_ps(one, s), one));
              __m512 d = _mm512_mul_ps(load(dy + i), slope);
              store(dz + i, d);
              a = _mm512_add_ps(a, d);
              b = _mm512_fmadd_ps(d, v, b);
          }
          gather(sum + c, a); gather(dot + c, b);)
}

static void grad_norm(const bf16 *x, bf16 *d, int64_t rows, int64_t channels,
                      const float *p, const float *q, const float *r0) {
    TILES(__m512 e = _mm512_loadu_ps(p + c); __m512 f = _mm512_loadu_ps(q + c); __m512 g = _mm512_loadu_ps(r0 + c);
          for (int64_t r = top; r < end; r++) {
              int64_t i = r * channels + c;
              store(d + i, _mm512_fmadd_ps(load(d + i), e, _mm512_fmadd_ps(load(x + i), f, g)));
          })
}

#define SPLIT(rows, parts, k, from, count)            \
    int64_t from = (rows) * (k) / (parts);            \
    int64_t count = (rows) * ((k) + 1) / (parts) - from

// Every entry works in `parts` slices of rows; sums come back per slice: [parts, channels].
void bn_sums(const bf16 *x, int64_t rows, int64_t channels, int64_t parts, float *sum, float *square) {
#pragma omp parallel for num_threads(parts) schedule(static, 1)
    for (int64_t k = 0; k < parts; k++) {
        SPLIT(rows, parts, k, from, count);
        sums(x + from * channels, count, channels, sum + k * channels, square + k * channels);
    }
}

void bn_apply(const bf16 *x, bf16 *y, int64_t rows, int64_t channels, int64_t parts, const float *scale,
              const float *shift) {
#pragma omp parallel for num_threads(parts) schedule(static, 1)
    for (int64_t k = 0; k < parts; k++) {
        SPLIT(rows, parts, k, from, count);
        apply(x + from * channels, y + from * channels, count, channels, scale, shift);
    }
}

void bn_grad_silu(const bf16 *x, const bf16 *dy, bf16 *dz, int64_t rows, int64_t channels, int64_t parts,
                  const float *scale, const float *shift, float *sum, float *dot) {
#pragma omp parallel for num_threads(parts) schedule(static, 1)
    for (int64_t k = 0; k < parts; k++) {
        SPLIT(rows, parts, k, from, count);
        int64_t at = from * channels;
        grad_silu(x + at, dy + at, dz + at, count, channels, scale, shift, sum + k * channels, dot + k * channels);
    }
}

void bn_grad_norm(const bf16 *x, bf16 *d, int64_t rows, int64_t channels, int64_t parts, const float *p,
                  const float *q, const float *r0) {
#pragma omp parallel for num_threads(parts) schedule(static, 1)
    for (int64_t k = 0; k < parts; k++) {
        SPLIT(rows, parts, k, from, count);
        grad_norm(x + from * channels, d + from * channels, count, channels, p, q, r0);
    }
}
